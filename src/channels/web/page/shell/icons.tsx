import type { ReactNode } from 'react';

/** Lines on a field of 20 by 20, in the colour of the text around; the control that bears one has a name. */
function Icon({ path }: { readonly path: string }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

export function CloseIcon(): ReactNode {
  return <Icon path="M5 5l10 10M15 5L5 15" />;
}

export function BackIcon(): ReactNode {
  return <Icon path="M12 4l-6 6 6 6" />;
}

export function MoreIcon(): ReactNode {
  return <Icon path="M10 5v.01M10 10v.01M10 15v.01" />;
}

export function ThreadIcon(): ReactNode {
  return <Icon path="M4 4h12v9H9l-4 3v-3H4z" />;
}

export function SendIcon(): ReactNode {
  return <Icon path="M3 10l14-6-5 13-3-6zM9 11l8-7" />;
}

export function ClipIcon(): ReactNode {
  return <Icon path="M13 6l-6 6a2 2 0 003 3l6-6a3.500 3.500 0 00-5-5l-6 6a5 5 0 007 7l5-5" />;
}

export function BoltIcon(): ReactNode {
  return <Icon path="M11 2L4 11h5l-1 7 7-9h-5z" />;
}

export function HomeIcon(): ReactNode {
  return <Icon path="M3 10l7-6 7 6M5 9v7h10V9" />;
}

export function PathIcon(): ReactNode {
  return <Icon path="M5 4v9a3 3 0 003 3h7M15 16l-2.500-2.500M15 16l-2.500 2.500M5 4l-2 2M5 4l2 2" />;
}

export function EyeIcon(): ReactNode {
  return <Icon path="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 100 4 2 2 0 000-4z" />;
}

export function TrashIcon(): ReactNode {
  return <Icon path="M4 6h12M8 6V4h4v2M6 6l1 10h6l1-10" />;
}

export function SortIcon({ order }: { readonly order: 'ascending' | 'descending' | 'none' }): ReactNode {
  if (order === 'none') return <Icon path="M6 8l4-4 4 4M6 12l4 4 4-4" />;
  return <Icon path={order === 'ascending' ? 'M6 11l4-4 4 4' : 'M6 9l4 4 4-4'} />;
}

export function ThumbIcon({ down }: { readonly down: boolean }): ReactNode {
  return (
    <Icon
      path={
        down
          ? 'M6 11V4H4v7zM6 11l3 6c1.500 0 2-1 2-2v-3h4l1-6-1-2H6'
          : 'M6 9v7H4V9zM6 9l3-6c1.500 0 2 1 2 2v3h4l1 6-1 2H6'
      }
    />
  );
}
