export * from './blocks/index.ts';
