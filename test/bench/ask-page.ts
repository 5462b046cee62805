const WHO = { person: 'U0PLANEA01', channel: 'D0PLANEA01' } as const;

/** Asks questions in the local page, one after the other, each when the one before it is answered. */
export async function askPage(printed: string, questions: readonly string[]): Promise<void> {
  const origin = pageIn(printed) ?? '';
  const leave = new AbortController();
  const { body } = await fetch(`${origin}/api/stream?person=${WHO.person}`, { signal: leave.signal });
  const stream: AsyncIterable<Uint8Array> | null = body;
  if (stream === null) throw new Error('the page has no stream');
  const answers = countAnswers(stream);
  for (const text of questions) {
    await fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...WHO, threadTs: null, text }),
    });
    await answers.next();
  }
  leave.abort();
}

/** Where the program says that its page is. */
export function pageIn(printed: string): string | undefined {
  return /http:\/\/localhost:\d+/u.exec(printed)?.[0];
}

/** Yields at each message of the bot. */
async function* countAnswers(stream: AsyncIterable<Uint8Array>): AsyncGenerator<void, void, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    rest += decoder.decode(chunk, { stream: true });
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events)
      if (event.startsWith('data: {"type":"message"') && event.includes('"fromBot":true')) yield;
  }
}
