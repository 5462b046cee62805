/** A conversation as text: lines that begin with "» " are the person's, what follows is the whole reply. */
export interface Turn {
  readonly said: string;
  readonly reply: string;
}

const PERSON = '» ';

export function parseDialogue(text: string): readonly Turn[] {
  const parts = text.split(/^» /mu).slice(1);
  return parts.map((part) => {
    const [said = '', ...reply] = part.split('\n');
    return { said, reply: reply.join('\n').trim() };
  });
}

export function renderDialogue(turns: readonly Turn[]): string {
  return `${turns.map(({ said, reply }) => `${PERSON}${said}\n\n${reply}`).join('\n\n')}\n`;
}
