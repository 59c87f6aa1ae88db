import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { fileSizeText } from '../../components/file-size.ts';
import { ImageViewer } from './image-viewer.tsx';

export interface OpenedFile {
  readonly href: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number | null;
}

/** The file inside the page: pictures and PDF are shown, everything else is downloaded; nothing runs. */
export function FilePreview({ file }: { readonly file: OpenedFile | null }) {
  const { t } = useTranslation('case');
  if (file === null) return <p>{t('noFileChosen')}</p>;
  return (
    <div className="case-file">
      {shown(file, t('viewer.of', { name: file.name })) ?? <p>{t('noPreview')}</p>}
      <Button href={file.href} download={file.name}>
        {t('download', { size: file.bytes === null ? 'PDF' : fileSizeText(file.bytes) })}
      </Button>
    </div>
  );
}

function shown({ href, mime, name }: OpenedFile, title: string) {
  if (mime.startsWith('image/')) return <ImageViewer key={href} href={href} name={name} />;
  if (mime === 'application/pdf') return <iframe className="case-pdf" src={href} title={title} />;
  return null;
}
