import { useState } from 'react';
import { uploadFile } from '../api/upload-file.ts';
import type { StoredFile } from '../api/upload-file.ts';

type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'going'; readonly name: string; readonly percent: number }
  | { readonly kind: 'failed'; readonly error: unknown };

/** One upload at a time: how far it is, or why it failed. */
export function useUpload(onStored: (file: StoredFile) => void) {
  const [state, setState] = useState<UploadState>({ kind: 'idle' });
  const upload = async (file: File): Promise<void> => {
    setState({ kind: 'going', name: file.name, percent: 0 });
    try {
      const stored = await uploadFile({
        file,
        onPercent: (percent) => {
          setState({ kind: 'going', name: file.name, percent });
        },
      });
      setState({ kind: 'idle' });
      onStored(stored);
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  };
  return { state, upload };
}
