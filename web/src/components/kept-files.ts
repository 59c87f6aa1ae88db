import type { StoredFile } from '../api/upload-file.ts';
import { useKeptDraft } from './use-kept-draft.ts';

/** What has been uploaded so far, by the code of its material. */
export type FilesByMaterial = Readonly<Record<string, readonly StoredFile[]>>;

/** A change of the files as they then are: an upload ends after others have begun, ended or been taken away. */
export type FileChange = (before: readonly StoredFile[]) => readonly StoredFile[];

export const withFile =
  (stored: StoredFile): FileChange =>
  (before) => [...before.filter(({ sha256 }) => sha256 !== stored.sha256), stored];

export const withoutFile =
  (gone: StoredFile): FileChange =>
  (before) =>
    before.filter(({ sha256 }) => sha256 !== gone.sha256);

export function changeFiles(files: FilesByMaterial, code: string, change: FileChange): FilesByMaterial {
  return { ...files, [code]: change(files[code] ?? []) };
}

const NOTHING: { readonly files: FilesByMaterial } = { files: {} };

/** The files of a form with several materials, kept on this computer until they are sent. */
export function useKeptFiles(place: string) {
  const { draft, change, forget } = useKeptDraft(place, NOTHING);
  return {
    filesOf: (code: string): readonly StoredFile[] => draft.files[code] ?? [],
    changeFilesOf: (code: string, next: FileChange): void => {
      change(({ files }) => ({ files: changeFiles(files, code, next) }));
    },
    /** As an act names them, in the order of the materials. */
    sentFor: (codes: readonly string[]) =>
      codes.flatMap((material) =>
        (draft.files[material] ?? []).map(({ sha256, name }) => ({ material, sha256, name })),
      ),
    forget,
  };
}
