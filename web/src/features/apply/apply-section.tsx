import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  /** 完成, 填了 7/14, 3/6, 未开始. */
  readonly status: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly children: ReactNode;
}

/** One part of the application; parts are done in any order, and what is folded keeps what was typed. */
export function ApplySection({ id, title, status, isOpen, toggle, children }: Props) {
  return (
    <section className="apply-section">
      <h2 className="apply-heading">
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          <span>
            <span aria-hidden="true">{isOpen ? '▾ ' : '▸ '}</span>
            {title}
          </span>
          <span className="apply-status">{status}</span>
        </button>
      </h2>
      <div id={id} hidden={!isOpen} className="apply-panel">
        {children}
      </div>
    </section>
  );
}
