/** Loaded into a program before its own code: it ends when the one that started it is gone, however that ended. */
process.once('disconnect', () => process.exit(1));
// The wish to hear of it keeps nobody at work.
process.channel?.unref();
