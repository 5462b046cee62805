import type { ReactNode } from 'react';

/** Deeper than this, what holds something else is folded. */
const OPEN_DEPTH = 1;
const SHORT_TEXT = 60;

/** Any plain value, name by name; what is long or deep can be unfolded. */
export function ValueTree({
  value,
  depth = 0,
}: {
  readonly value: unknown;
  readonly depth?: number;
}): ReactNode {
  if (typeof value !== 'object' || value === null) return <Leaf value={value} />;
  const inLine = shortList(value);
  if (inLine !== null) return <span className="leaf">{inLine}</span>;
  return (
    <ul className="tree">
      {Object.entries(value).map(([name, inner]) => (
        <li key={name} className="branch">
          {isFolded(inner) ? (
            <details className="value" open={depth < OPEN_DEPTH && countOf(inner) <= 3}>
              <summary>
                {nameOf(name, value)} <small>{countLabel(inner)}</small>
              </summary>
              <ValueTree value={inner} depth={depth + 1} />
            </details>
          ) : (
            <>
              <span className="branch-name">{nameOf(name, value)}</span>{' '}
              <ValueTree value={inner} depth={depth + 1} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Leaf({ value }: { readonly value: unknown }): ReactNode {
  if (value === null || value === undefined) return <span className="leaf leaf-none">—</span>;
  if (typeof value === 'boolean') return <span className="leaf">{value ? 'sí' : 'no'}</span>;
  return <span className="leaf">{typeof value === 'string' ? value : JSON.stringify(value)}</span>;
}

/** A list of plain values that fits on one line. */
function shortList(value: object): string | null {
  if (!Array.isArray(value)) return null;
  const items: readonly unknown[] = value;
  if (items.some((item) => typeof item === 'object' && item !== null)) return null;
  const text = items.map(String).join(', ');
  return text.length <= SHORT_TEXT ? text || '(ninguno)' : null;
}

function isFolded(value: unknown): boolean {
  return typeof value === 'object' && value !== null && shortList(value) === null;
}

function countOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

/** How many it holds, or what tells it from the others beside it. */
function countLabel(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if (!Array.isArray(value)) {
    return Object.values(value)
      .filter((each) => typeof each === 'string' || typeof each === 'number')
      .slice(0, 2)
      .join(' · ');
  }
  return value.length === 1 ? '1 elemento' : `${value.length} elementos`;
}

function nameOf(name: string, holder: object): string {
  return Array.isArray(holder) ? String(Number(name) + 1) : name;
}
