import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const ZOOM_STEP = 1.25;
const QUARTER = 90;

/** A picture to look at closely: larger, smaller, turned, fitted; moved by its own scroll bars and arrow keys. */
export function ImageViewer({ href, name }: { readonly href: string; readonly name: string }) {
  const { t } = useTranslation('case');
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState(0);
  const tools = [
    [
      'in',
      () => {
        setZoom(zoom * ZOOM_STEP);
      },
    ],
    [
      'out',
      () => {
        setZoom(zoom / ZOOM_STEP);
      },
    ],
    [
      'rotate',
      () => {
        setTurn(turn + QUARTER);
      },
    ],
    [
      'fit',
      () => {
        setZoom(1);
        setTurn(0);
      },
    ],
  ] as const;
  return (
    <div>
      <div className="case-viewer-tools">
        {tools.map(([tool, use]) => (
          <Button key={tool} size="small" onClick={use}>
            {t(`viewer.${tool}`)}
          </Button>
        ))}
      </div>
      {/* Focusable because it scrolls. */}
      <div className="case-viewer" role="region" tabIndex={0} aria-label={t('viewer.scroll')}>
        <img
          src={href}
          alt={t('viewer.of', { name })}
          style={{ width: `${String(zoom * 100)}%`, transform: `rotate(${String(turn)}deg)` }}
        />
      </div>
    </div>
  );
}
