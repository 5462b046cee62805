/** The program of a process of its own that reads one file which somebody sent, hands over what it read, and ends. */
import { readReportFile } from '#src/documents/read-report-file.ts';
import { isFileToRead, toReadingFault } from './handed-over.ts';
import { watchParent } from './watch-parent.ts';

watchParent();
// Whoever asked is gone: nobody waits for it.
process.on('disconnect', () => process.exit());
process.once('message', (message) => {
  if (!isFileToRead(message)) throw new Error('No file was handed over');
  const hand = (result: unknown): void => void process.send?.(result);
  readReportFile(message).then(hand, (fault: unknown) => hand(toReadingFault(fault)));
});
