import { useTranslation } from 'react-i18next';
import type { MaterialView } from '../../../../contract/case.ts';
import { fileSizeText } from '../../components/file-size.ts';
import { useInstantText } from '../../components/moments.ts';

/** Where the chosen file comes from: name as uploaded, size, when, and its fingerprint. */
export function FileFacts({ file }: { readonly file: MaterialView['files'][number] }) {
  const { t } = useTranslation('case');
  const instantText = useInstantText();
  const facts = [
    ['fileName', file.name],
    ['fileSize', fileSizeText(file.bytes)],
    ['fileAt', instantText(file.at)],
    ['fingerprint', file.sha256],
  ] as const;
  return (
    <section aria-labelledby="case-this-file" className="case-file-facts">
      <h3 id="case-this-file">{t('thisFile')}</h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
