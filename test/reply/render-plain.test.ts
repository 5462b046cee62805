import { describe, expect, it } from 'vitest';
import { renderPlain } from '#src/reply/render-plain.ts';
import type { Reply } from '#src/reply/reply.ts';

const EMPTY: Reply = {
  title: null,
  understood: null,
  parts: [],
  sources: [],
  footnotes: [],
  suggestions: [],
};

describe('a reply as plain text', () => {
  it('reads in order: title, what was understood, figures, source, how to go on', () => {
    const reply: Reply = {
      title: 'Avance de despensas',
      understood: 'Despensas · 3.er trimestre de 2023',
      parts: [
        {
          kind: 'figures',
          heading: '303 · Entrega de despensas',
          light: { light: 'red', word: 'rojo' },
          items: [
            { label: 'Programado a la fecha', value: '29,880' },
            { label: 'Cumplimiento', value: '61%' },
          ],
          notes: [
            { kind: 'remark', text: 'Faltó proveedor.' },
            { kind: 'doubt', text: 'El total no coincide.' },
          ],
          source: 'Tercer avance, página 3',
        },
      ],
      sources: ['Tercer avance 2023, corte al 30 de septiembre'],
      footnotes: ['Verde: desde 90%.'],
      suggestions: [
        { label: '¿Y en Q2?', message: '¿y en Q2?' },
        { label: 'Metas atrasadas', message: 'metas atrasadas' },
      ],
    };
    expect(renderPlain(reply).split('\n')).toEqual([
      'Avance de despensas',
      'Despensas · 3.er trimestre de 2023',
      '',
      '303 · Entrega de despensas — 🔴 rojo',
      '  Programado a la fecha: 29,880',
      '  Cumplimiento:          61%',
      '  Observación: Faltó proveedor.',
      '  ⚠️ Dato en duda: El total no coincide.',
      '  Fuente: Tercer avance, página 3',
      '',
      'Fuente: Tercer avance 2023, corte al 30 de septiembre',
      'Verde: desde 90%.',
      '',
      'Puede preguntar: ¿Y en Q2? · Metas atrasadas',
    ]);
  });

  it('aligns tables by what a terminal shows, accents and emoji included', () => {
    const table: Reply = {
      ...EMPTY,
      parts: [
        {
          kind: 'table',
          caption: 'Metas',
          columns: [
            { label: 'Acción', align: 'left' },
            { label: 'Avance', align: 'right' },
          ],
          rows: [
            [
              { text: '🔴 Niñez', number: null },
              { text: '5%', number: 0.05 },
            ],
            [
              { text: 'Atención', number: null },
              { text: '1,234%', number: 12.34 },
            ],
          ],
        },
      ],
    };
    expect(renderPlain(table).split('\n')).toEqual([
      'Metas',
      'Acción    Avance',
      '🔴 Niñez      5%',
      'Atención  1,234%',
    ]);
  });

  it('numbers the choices of a question', () => {
    const options = ['303', '312'].map((label) => ({ label, message: label }));
    expect(renderPlain({ ...EMPTY, parts: [{ kind: 'choices', question: '¿Cuál?', options }] })).toBe(
      '¿Cuál?\n  1. 303\n  2. 312',
    );
  });

  it('lets no control of a terminal and no mark that turns text around through', () => {
    const text = renderPlain({
      ...EMPTY,
      title: 'a\u001B[2Jb\u202Ec\u0007',
      parts: [{ kind: 'text', text: 'uno\r\ndos\u0000' }],
    });
    expect(text).toBe('a[2Jbc\n\nuno\ndos');
  });
});
