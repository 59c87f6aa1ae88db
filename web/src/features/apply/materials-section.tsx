import { useTranslation } from 'react-i18next';
import type { GuideAnswer } from '../../../../contract/catalogue.ts';
import type { FileChange, FilesByMaterial } from '../../components/kept-files.ts';
import { MaterialUpload } from '../../components/material-upload.tsx';
import { materialId } from './find-errors.ts';
import type { FormError } from './find-errors.ts';
import { useErrorText } from './use-error-text.ts';

interface Props {
  readonly materials: GuideAnswer['materials'];
  /** 告知承诺书 of an applicant who promises; null: nobody promises. */
  readonly promise: string | null;
  readonly files: FilesByMaterial;
  readonly change: (code: string, change: FileChange) => void;
  readonly errors: readonly FormError[];
}

export function MaterialsSection({ materials, promise, files, change, errors }: Props) {
  const { t } = useTranslation('apply');
  const text = useErrorText();
  return (
    <>
      <p className="small">{t('fileRules')}</p>
      <ol className="apply-materials">
        {materials.map((material) => {
          const { code, name } = material;
          const error = errors.find(({ elementId }) => elementId === materialId(code));
          return (
            <li key={code} id={materialId(code)} tabIndex={-1}>
              <h3>
                {name}{' '}
                <span className="small">{t(code === promise ? 'promised' : whenNeeded(material))}</span>
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

/** A material that may follow is still asked for: accepted without it, the case waits for it. */
function whenNeeded({ required, onlyIfAgent, mayFollow }: GuideAnswer['materials'][number]): string {
  if (onlyIfAgent) return 'onlyIfAgent';
  if (!required) return 'optional';
  return mayFollow ? 'mayFollow' : 'required';
}
