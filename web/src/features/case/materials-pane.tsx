import { useTranslation } from 'react-i18next';
import type { MaterialView } from '../../../../contract/case.ts';
import { FileFacts } from './file-facts.tsx';
import type { OpenedFile } from './file-preview.tsx';

interface Props {
  readonly materials: readonly MaterialView[];
  readonly opened: OpenedFile | null;
  readonly open: (file: OpenedFile) => void;
}

/** 材料: what the item asks for, what was handed in, and what was told as missing. */
export function MaterialsPane({ materials, opened, open }: Props) {
  const { t } = useTranslation('case');
  const file = materials.flatMap(({ files }) => files).find(({ href }) => href === opened?.href);
  return (
    <section className="case-materials" aria-labelledby="case-materials">
      <h2 id="case-materials">{t('materialsTitle', { count: materials.length })}</h2>
      <ol>
        {materials.map((material) => (
          <li key={material.code}>
            <span>{material.name}</span> <small>{t(material.required ? 'required' : 'optional')}</small>
            <Files material={material} opened={opened} open={open} />
            <Defect material={material} />
          </li>
        ))}
      </ol>
      {file !== undefined && <FileFacts file={file} />}
    </section>
  );
}

function Files({ material, opened, open }: { readonly material: MaterialView } & Omit<Props, 'materials'>) {
  const { t } = useTranslation('case');
  if (material.files.length === 0) return <p className="case-none">{t('noFile')}</p>;
  return (
    <ul>
      {material.files.map((file) => (
        <li key={`${file.sha256}-${file.at}`}>
          <button
            type="button"
            aria-pressed={opened?.href === file.href}
            onClick={() => {
              open(file);
            }}
          >
            {file.name}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Defect({ material: { missing, problem, fix } }: { readonly material: MaterialView }) {
  const { t } = useTranslation('case');
  if (!missing) return null;
  return (
    <p className="case-defect">
      {problem === null ? t('missingPlain') : t('missing', { problem })}
      {fix !== null && <br />}
      {fix !== null && t('fix', { fix })}
    </p>
  );
}
