/**
 * Loaded before a program (`node --import`): at its end, writes to descriptor 3, as JSON, the most memory that it
 * held (MB) and the processor time that it took (ms).
 */
import { existsSync, readFileSync, writeSync } from 'node:fs';

const STATUS = '/proc/self/status';

/** Where Linux tells it, of this program alone: `maxRSS` there still counts the process that started it. */
function peakMegabytes(): number {
  const told = existsSync(STATUS)
    ? /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(STATUS, 'utf8'))?.[1]
    : undefined;
  const kilobytes = told === undefined ? process.resourceUsage().maxRSS : Number(told);
  return kilobytes / 1024;
}

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ peakMegabytes: peakMegabytes(), processorMs: (user + system) / 1000 }));
});
