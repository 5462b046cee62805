import type { ReactNode } from 'react';
import { Text } from '../text/mrkdwn.tsx';
import type { TextBlock } from './block-types.ts';

const LEVELS: Readonly<Record<string, string>> = {
  info: 'Información',
  warning: 'Atención',
  error: 'Error',
  success: 'Listo',
};

export function AlertBlock({ block }: { readonly block: TextBlock }): ReactNode {
  const level = String(block.level ?? 'default');
  const word = LEVELS[level];
  return (
    <div className={`alert alert-${level}`}>
      {word !== undefined && <strong>{word}: </strong>}
      <Text text={block.text} />
    </div>
  );
}
