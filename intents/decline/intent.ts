import type { Intent } from '../intent.ts';
import { findNearQuestions, offerQuestions } from '../telling/near-questions.ts';
import { plainReply } from '../telling/troubles.ts';
import type { DeclinedKind } from './orders.ts';
import { DECLINE_RULES, toRuleName } from './rules.ts';

interface Declined {
  /** What is not done, and why. */
  readonly says: string;
  /** What can be done instead. */
  readonly instead: string;
}

const TOLD: Readonly<Record<DeclinedKind, Declined>> = {
  erase: {
    says: 'No borro nada: las cifras, observaciones y metas se guardan con su historia, para que se sepa quién registró qué y cuándo.',
    instead:
      'Si una cifra está mal, dígame la correcta («corrige la … del tercer trimestre a …»). Lo que todavía no ha confirmado se descarta con «Cancelar».',
  },
  falsify: {
    says: 'No cambio colores ni porcentajes: salen de lo programado y de lo alcanzado, y no se escriben a mano.',
    instead:
      'Si la cifra de un trimestre está mal, dígame la correcta y quién la aprueba la verá; si cambió lo autorizado, pida «modifica la meta anual de la … a …» con su oficio.',
  },
  decide: {
    says: 'No apruebo ni devuelvo nada por un mensaje: cada captura y cada cambio lo decide quien tiene esa función, viéndolo.',
    instead: 'Lo que espera su decisión está en Inicio, en «Revisar lo capturado».',
  },
  catalogue: {
    says: 'Las metas, unidades, claves y responsables no se crean, mueven ni renombran por mensaje: vienen del programa que se cargó.',
    instead:
      'Se cambian cargando el informe o catálogo corregido. Lo que sí puedo pedir es un cambio de la meta anual o de lo programado, con su oficio.',
  },
  access: {
    says: 'No doy permisos ni claves por mensaje.',
    instead: 'Las funciones las asigna la administración, en Inicio, en «Personas y permisos».',
  },
  people: {
    says: 'No llamo, escribo ni cito a nadie.',
    instead:
      'Puedo decirle quién lleva una meta, qué va en rojo y por qué, o avisarle a usted cuando algo cambie.',
  },
};

const KINDS = Object.keys(TOLD) as DeclinedKind[];

/** An order that no message carries out: to erase, to falsify, to decide for somebody. It is told what can be done instead. */
export const DECLINE: Intent = {
  name: 'decline',
  knownAs: 'unknown',
  effect: 'read',
  needsSubject: false,
  slots: [],
  rules: DECLINE_RULES,
  examples: () => [],
  toQuery: () => ({ kind: 'none' }),
  tell: (_facts, { rules, text }, { catalog }) => {
    const kind = KINDS.find((each) => rules.includes(toRuleName(each))) ?? 'erase';
    const { says, instead } = TOLD[kind];
    return {
      reply: {
        ...plainReply(says, instead),
        suggestions: offerQuestions(findNearQuestions(text, catalog)),
      },
      goals: [],
    };
  },
};
