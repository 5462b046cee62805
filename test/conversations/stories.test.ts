import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importReport } from '#test/support/import-file.ts';
import { DIALECTS, newStore } from '#test/support/store-dialects.ts';
import { parseStory, renderStory, type StoryPart } from './story.ts';
import { openStoryWorld, type StoryWorld } from './story-world.ts';

const FILES = new URL('stories/', import.meta.url);
/** AVANCE_REWRITE_DIALOGUES=1 writes what happens now; whoever does so reads every line of the difference. */
const REWRITE = process.env['AVANCE_REWRITE_DIALOGUES'] === '1';

async function play(world: StoryWorld, parts: readonly StoryPart[]): Promise<readonly StoryPart[]> {
  const played: StoryPart[] = [];
  for (const part of parts) {
    if (part.kind === 'time') await world.setTime(toInstant(part.text));
    played.push(part.kind === 'scene' ? { ...part, seen: await world.play(part.who, part.deed) } : part);
  }
  return played;
}

/** By the clocks of Tijuana in summer and early autumn. */
function toInstant(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00-07:00`);
}

describe.each(DIALECTS)('stories on %s', (dialect) => {
  it.each(readdirSync(FILES))('%s', async (name) => {
    const file = new URL(name, FILES);
    const parts = parseStory(readFileSync(file, 'utf8'));
    expect(parts.filter(({ kind }) => kind === 'scene').length).toBeGreaterThan(0);
    const store = await newStore(dialect);
    await importReport(store, 'test/conversations/data/comedores.csv', new Date('2024-07-15T12:00:00-07:00'));
    const played = renderStory(await play(openStoryWorld(store), parts));
    if (REWRITE) writeFileSync(file, played);
    expect(played).toBe(readFileSync(file, 'utf8'));
  });
});
