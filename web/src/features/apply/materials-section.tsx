import { useTranslation } from 'react-i18next';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';
import type { StoredFile } from '../../api/upload-file.ts';
import { MaterialUpload } from '../../components/material-upload.tsx';
import { materialId } from './find-errors.ts';
import type { FormError } from './find-errors.ts';
import { useErrorText } from './use-error-text.ts';

interface Props {
  readonly materials: GuideAnswer['materials'];
  readonly files: Readonly<Record<string, readonly StoredFile[]>>;
  readonly change: (code: string, files: readonly StoredFile[]) => void;
  readonly errors: readonly FormError[];
}

export function MaterialsSection({ materials, files, change, errors }: Props) {
  const { t } = useTranslation('apply');
  const text = useErrorText();
  return (
    <>
      <p className="small">{t('fileRules')}</p>
      <ol className="apply-materials">
        {materials.map(({ code, name, required, onlyIfAgent }) => {
          const error = errors.find(({ elementId }) => elementId === materialId(code));
          return (
            <li key={code} id={materialId(code)} tabIndex={-1}>
              <h3>
                {name}{' '}
                <span className="small">
                  {t(onlyIfAgent ? 'onlyIfAgent' : required ? 'required' : 'optional')}
                </span>
              </h3>
              {error !== undefined && <p className="field-error">✕ {text(error)}</p>}
              <MaterialUpload
                code={code}
                name={name}
                files={files[code] ?? []}
                change={(next) => {
                  change(code, next);
                }}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}
