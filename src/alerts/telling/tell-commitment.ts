import type { StoredCommitment } from '#db/queries/commitments.ts';
import { formatDay } from '#src/language/format.ts';
import type { LabelledFigure, Reply } from '#src/reply/reply.ts';
import { toAct, toGraveAct, toMainAct, toReply } from '#src/reply/to-reply.ts';

/** On the date that somebody named, they are asked how it went. */
export function tellAsk(commitment: StoredCommitment): Reply {
  const id = String(commitment.id);
  return {
    ...toReply('Hoy es la fecha de su compromiso. ¿Cómo va?', toFigures(commitment), {
      kind: 'acts',
      acts: [
        toMainAct('Cumplido', 'commitment-kept', id),
        toAct('Nueva fecha', 'commitment-moved', id),
        toGraveAct('No se cumplió', 'commitment-broken', id),
      ],
    }),
    title: `Compromiso por cumplir · ${commitment.code}`,
    suggestions: [{ label: 'Ver detalle', message: `avance de la ${commitment.code} en ${commitment.year}` }],
  };
}

/** The directors learn that nobody says how it went. */
export function tellOverdue(commitment: StoredCommitment): Reply {
  const asked = commitment.askedOn === null ? '' : ` Se preguntó el ${formatDay(commitment.askedOn)}.`;
  return {
    ...toReply(`El compromiso venció y nadie ha dicho cómo terminó.${asked}`, toFigures(commitment), {
      kind: 'person',
      lead: 'Se comprometió',
      person: commitment.author,
    }),
    title: `Compromiso sin respuesta · ${commitment.code}`,
  };
}

export function tellBroken(
  commitment: StoredCommitment,
  { reason, person }: { readonly reason: string; readonly person: string },
): Reply {
  return {
    ...toReply(`No se cumplió un compromiso. Motivo: ${reason}`, toFigures(commitment), {
      kind: 'person',
      lead: 'Lo informa',
      person,
    }),
    title: `Compromiso no cumplido · ${commitment.code}`,
  };
}

function toFigures({ code, year, cause, action, dueOn }: StoredCommitment) {
  const items: readonly LabelledFigure[] = [
    { label: 'Causa', value: cause },
    { label: 'Acción', value: action },
    { label: 'Fecha', value: formatDay(dueOn) },
  ];
  return {
    kind: 'figures',
    heading: `${code}, ${year}`,
    light: null,
    items,
    notes: [],
    source: null,
  } as const;
}
