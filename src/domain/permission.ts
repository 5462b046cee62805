import type { Person, Role } from './person.ts';

/** What somebody wants to do, as far as it decides who may. */
export type Deed =
  | { readonly kind: 'capture'; readonly unitCode: string }
  /** `author`: who captured what is reviewed. */
  | { readonly kind: 'review'; readonly unitCode: string; readonly author: string }
  /** Ask for a change of what a goal commits to. */
  | { readonly kind: 'revise-goal'; readonly unitCode: string }
  /** `author`: who asked for the change of a goal. */
  | { readonly kind: 'approve-revision'; readonly author: string }
  | { readonly kind: 'open-quarter' }
  | { readonly kind: 'send-summaries' }
  | { readonly kind: 'manage-people' }
  | { readonly kind: 'import' }
  | { readonly kind: 'see-preliminary'; readonly unitCode: string }
  | { readonly kind: 'answer-alert'; readonly unitCode: string }
  /** Have a channel told, which everybody in it reads. */
  | { readonly kind: 'follow-for-channel' };

export type Permission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: 'own-entry' | 'role'; readonly mayBy: readonly Role[] };

const ALLOWED: Permission = { allowed: true };

/** The roles that may do a deed of a kind; of `ofUnit` only those of the deed's own unit. */
const MAY: Readonly<
  Record<Deed['kind'], { readonly anywhere: readonly Role[]; readonly ofUnit: readonly Role[] }>
> = {
  capture: { anywhere: ['admin'], ofUnit: ['liaison', 'head'] },
  review: { anywhere: ['admin', 'director'], ofUnit: ['head'] },
  'revise-goal': { anywhere: ['admin'], ofUnit: ['head'] },
  'approve-revision': { anywhere: ['admin', 'director'], ofUnit: [] },
  'open-quarter': { anywhere: ['admin'], ofUnit: [] },
  'send-summaries': { anywhere: ['admin'], ofUnit: [] },
  'manage-people': { anywhere: ['admin'], ofUnit: [] },
  import: { anywhere: ['admin'], ofUnit: [] },
  'see-preliminary': { anywhere: ['admin', 'director'], ofUnit: ['head', 'liaison'] },
  'answer-alert': { anywhere: ['admin', 'director'], ofUnit: ['head', 'liaison'] },
  'follow-for-channel': { anywhere: ['head', 'director', 'admin'], ofUnit: [] },
};

/** Denied unless a role allows it; and nobody approves what they captured themselves. */
export function permit(person: Person, deed: Deed): Permission {
  const { anywhere, ofUnit } = MAY[deed.kind];
  const unitCode = 'unitCode' in deed ? deed.unitCode : null;
  const isOfUnit = unitCode !== null && person.unitCodes.includes(unitCode) && ofUnit.includes(person.role);
  if (!isOfUnit && !anywhere.includes(person.role)) {
    return { allowed: false, why: 'role', mayBy: [...ofUnit, ...anywhere] };
  }
  if ('author' in deed && deed.author === person.key) {
    return { allowed: false, why: 'own-entry', mayBy: [...ofUnit, ...anywhere] };
  }
  return ALLOWED;
}

/** The kinds of deeds that are done in a unit. */
type DeedOfUnit = Extract<Deed, { readonly unitCode: string }>['kind'];

/** May they do so anywhere at all? If not, where they would have to: in a unit of theirs. */
export function permitSomewhere(person: Person, kind: DeedOfUnit): Permission {
  const { anywhere, ofUnit } = MAY[kind];
  const mayBy = [...ofUnit, ...anywhere];
  const may = anywhere.includes(person.role) || (ofUnit.includes(person.role) && person.unitCodes.length > 0);
  return may ? ALLOWED : { allowed: false, why: 'role', mayBy };
}
