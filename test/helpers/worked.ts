/** Milliseconds that this process has worked, whatever else the machine does: waiting counts for nothing. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
