import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaterialView } from '../../../../contract/case.ts';

interface Props {
  readonly left: readonly MaterialView[];
  /** Each press moves the focus here again. */
  readonly press: number;
}

/** Which materials are still to come, each a link to its block. */
export function LeftOver({ left, press }: Props) {
  const { t } = useTranslation('my-cases');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [press]);
  if (left.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Alert
        type="error"
        showIcon
        title={t('leftOver', { count: left.length })}
        description={
          <ul>
            {left.map(({ code, name }) => (
              <li key={code}>
                <a
                  href={`#asked-${code}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(`asked-${code}`)?.focus();
                  }}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
