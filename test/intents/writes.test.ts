import { describe, expect, it } from 'vitest';
import { ANNOTATE } from '#intents/annotate/intent.ts';
import { CAPTURE } from '#intents/capture/intent.ts';
import { SUBSCRIBE } from '#intents/subscribe/intent.ts';
import type { Period } from '#src/domain/period.ts';
import { openTeller } from '#test/support/teller.ts';

const Q4: Period = { year: 2023, quarters: [4], cumulative: false };
const Q1_AND_Q2: Period = { year: 2023, quarters: [1, 2], cumulative: false };

describe('recording a figure', () => {
  it('is read back with what is there and what would be', async () => {
    const { named, tell } = await openTeller();
    const { text, codes } = await tell(CAPTURE, { goals: named('C5'), value: 280, period: Q4 });
    expect(text).toContain('Voy a registrar 280 (libro) en la C5, 4.º trimestre de 2023. ¿Confirma?');
    expect(text).toMatch(/Antes: +sin reportar\n +Después: +280 \(93% de lo programado\)/u);
    expect(codes).toEqual(['C5']);
  });

  it('is called a correction where a figure is reported already', async () => {
    const { named, tell } = await openTeller();
    const period: Period = { year: 2023, quarters: [1], cumulative: false };
    const { text } = await tell(CAPTURE, { goals: named('C5'), value: 160, period });
    expect(text).toMatch(/Antes: +150 \(75% de lo programado\)\n +Después: +160 \(80% de lo programado\)/u);
    expect(text).toContain('sería una corrección');
  });

  it('asks for what is missing, and never confirms without it', async () => {
    const { named, tell } = await openTeller();
    const asked = {
      quarter: await tell(CAPTURE, { goals: named('C5'), value: 280 }),
      oneQuarter: await tell(CAPTURE, { goals: named('C5'), value: 280, period: Q1_AND_Q2 }),
      figure: await tell(CAPTURE, { goals: named('C5'), period: Q4 }),
      goal: await tell(CAPTURE, { value: 280, period: Q4 }),
    };
    expect(asked.quarter.text).toContain('¿De qué trimestre?');
    expect(asked.quarter.options[3]?.message).toBe('Registra 280 en la C5 en el cuarto trimestre de 2023');
    expect(asked.oneQuarter.text).toContain('¿De qué trimestre?');
    expect(asked.figure.text).toContain('¿Qué cifra desea registrar en la C5?');
    expect(asked.goal.text).toContain('¿En qué meta o acción');
    for (const { text } of Object.values(asked)) expect(text).not.toContain('¿Confirma?');
  });
});

describe('adding an observation', () => {
  it('is read back beside those that stand', async () => {
    const { named, tell } = await openTeller();
    const period: Period = { year: 2023, quarters: [3], cumulative: false };
    const { text } = await tell(ANNOTATE, { goals: named('C5'), note: 'llegó tarde el papel', period });
    expect(text).toContain('la observación: «llegó tarde el papel». ¿Confirma?');
    expect(text).toMatch(/Antes: +«FALTÓ PERSONAL EN EL AREA»\n/u);
  });

  it('asks for goal, quarter and text', async () => {
    const { named, tell } = await openTeller();
    expect((await tell(ANNOTATE, { note: 'x' })).text).toContain('¿A qué meta o acción');
    expect((await tell(ANNOTATE, { goals: named('C5'), note: 'x' })).text).toContain('¿De qué trimestre?');
    expect((await tell(ANNOTATE, { goals: named('C5'), period: Q4 })).text).toContain('¿Cuál es el texto');
  });
});

describe('alerts', () => {
  it('are offered where it is not said what for', async () => {
    const { named, tell } = await openTeller();
    const { text, options } = await tell(SUBSCRIBE, {
      goals: named('C5'),
      text: 'avísame cuando caiga la C5',
    });
    expect(text).toContain('¿De qué le aviso?');
    expect(text).not.toContain('¿Confirma?');
    expect(options[0]).toEqual({
      label: 'Cuando caiga en rojo',
      message: 'Avísame cuando la C5 caiga en rojo',
    });
  });

  it('are read back exactly', async () => {
    const { named, tell } = await openTeller();
    const text = 'avísame en este canal si la C5 baja de 80%';
    expect((await tell(SUBSCRIBE, { goals: named('C5'), text })).text).toContain(
      'Voy a enviar a este canal un aviso cuando su cumplimiento a la fecha baje de 80%: C5 Catalogar donaciones. ¿Confirma?',
    );
  });
});
