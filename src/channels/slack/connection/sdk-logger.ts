import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../ports.ts';

/**
 * The log that Slack's libraries write to. Their debug and info lines carry whole messages, tokens and
 * connection chatter, so only warnings and errors pass, as text.
 */
export function createSdkLogger(log: Log): Logger {
  const write = (level: 'warn' | 'error') => {
    return (...parts: unknown[]) => log[level]({ from: 'slack-sdk' }, parts.map(String).join(' '));
  };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: write('warn'),
    error: write('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
