import { useTranslation } from 'react-i18next';
import type { CaseAnswer } from '../../../../contract/case.ts';
import { FileRow } from '../../components/file-row.tsx';

/** What was handed in, and what was written in the form. */
export function MyMaterials({ answer: { materials, form } }: { readonly answer: CaseAnswer }) {
  const { t } = useTranslation('my-cases');
  return (
    <>
      <section aria-labelledby="my-materials">
        <h2 id="my-materials">{t('materials')}</h2>
        <ol className="my-materials">
          {materials.map(({ code, name, files }) => (
            <li key={code}>
              {name}
              {files.length === 0 && <span className="small"> {t('noFile')}</span>}
              {files.map((file) => (
                <FileRow key={file.sha256} name={file.name} bytes={file.bytes} href={file.href} />
              ))}
            </li>
          ))}
        </ol>
      </section>
      <details>
        <summary className="my-form">{t('form')}</summary>
        <dl className="facts">
          {form.map(({ key, label, value }) => (
            <div key={key} className="facts-row">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
