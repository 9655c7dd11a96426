/** The web deck: built by Slidev with our theme, or served while one works on it. */
export { buildWeb, type WebOptions, type WebResult } from './build-web.ts';
export type { OverlayFault, SlidePlace } from './dev-channel.ts';
export { type DevServer, serveWeb } from './serve.ts';
export { WebError } from './web-error.ts';
