/**
 * 一次提交: what the applicant of a joint case handed in is not asked for again. A child has of its parent the answers to
 * questions it asks too, and the files of materials it lists under the same name; the rest is read in the parent.
 * @source 行政许可法 第26条第2款; 优化营商环境条例 第38条
 */
import type { Form } from '../../catalogue/form-rules.ts';
import type { Guide } from '../../catalogue/guide.ts';

type Listed = Pick<Guide, 'materials' | 'form'>;

export function sharedForm(form: Form, child: Listed): Form {
  const asked = new Set(child.form.map(({ key }) => key));
  return Object.fromEntries(Object.entries(form).filter(([key]) => asked.has(key)));
}

export function sharedFiles<File extends { readonly material: string }>(
  files: readonly File[],
  { parent, child }: { readonly parent: Listed; readonly child: Listed },
): readonly File[] {
  const nameOf = new Map(parent.materials.map(({ code, name }) => [code, name]));
  const codeOf = new Map(child.materials.map(({ code, name }) => [name, code]));
  return files.flatMap((file) => {
    const material = codeOf.get(nameOf.get(file.material) ?? '');
    return material === undefined ? [] : [{ ...file, material }];
  });
}
