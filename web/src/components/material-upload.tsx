import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from '../api/upload-file.ts';
import { FilePicker } from './file-picker.tsx';
import { FileRow } from './file-row.tsx';
import { withFile, withoutFile } from './kept-files.ts';
import type { FileChange } from './kept-files.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { useUpload } from './use-upload.ts';
import './upload.css';

interface Props {
  readonly code: string;
  readonly name: string;
  readonly files: readonly StoredFile[];
  readonly change: (change: FileChange) => void;
}

/** The files of one material: photograph or choose, see how far it is, replace, take away. */
export function MaterialUpload({ code, name, files, change }: Props) {
  const { t } = useTranslation('common');
  const { state, upload } = useUpload((stored) => {
    change(withFile(stored));
  });
  const going = state.kind === 'going';
  return (
    <div className="upload">
      {files.map((file) => (
        <FileRow key={file.sha256} name={file.name} bytes={file.bytes}>
          <span className="upload-complete">✓ {t('upload.complete')}</span>
          <Button
            onClick={() => {
              change(withoutFile(file));
            }}
            aria-label={t('upload.removeThis', { name: file.name })}
          >
            {t('upload.remove')}
          </Button>
        </FileRow>
      ))}
      <div aria-live="polite">
        {going && (
          <>
            <span>{t('upload.going', { name: state.name, percent: state.percent })}</span>
            <Progress percent={state.percent} showInfo={false} aria-label={state.name} />
          </>
        )}
      </div>
      {state.kind === 'failed' && <ProblemAlert error={state.error} lostTitle={t('upload.lost')} />}
      <div className="button-row">
        <FilePicker
          id={`photo-${code}`}
          label={t('upload.photo')}
          about={name}
          camera
          disabled={going}
          pick={(file) => void upload(file)}
        />
        <FilePicker
          id={`file-${code}`}
          label={t(files.length === 0 ? 'upload.choose' : 'upload.more')}
          about={name}
          disabled={going}
          pick={(file) => void upload(file)}
        />
      </div>
    </div>
  );
}
