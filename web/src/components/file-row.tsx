import type { ReactNode } from 'react';
import { fileSizeText } from './file-size.ts';

interface Props {
  readonly name: string;
  readonly bytes: number;
  readonly href?: string;
  /** Buttons that belong to this file. */
  readonly children?: ReactNode;
}

/** A file as it was uploaded: its name, its size, what may be done with it. */
export function FileRow({ name, bytes, href, children }: Props) {
  return (
    <div className="file-row">
      <span className="file-name">
        {href === undefined ? (
          name
        ) : (
          <a href={href} target="_blank" rel="noreferrer">
            {name}
          </a>
        )}{' '}
        <span className="small">{fileSizeText(bytes)}</span>
      </span>
      <span className="file-buttons">{children}</span>
    </div>
  );
}
