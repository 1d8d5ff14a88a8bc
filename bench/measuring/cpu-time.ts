/**
 * The time that this process has had on a processor, in ms. On a machine that others use as well it says
 * more than the time of day. Windows counts it in steps of 15 ms, so there it is the time of day.
 */
export const cpuTimeMs: () => number =
  process.platform === 'win32'
    ? () => performance.now()
    : () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1000;
      };
