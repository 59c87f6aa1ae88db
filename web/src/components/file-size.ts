const KIB = 1024;

export function fileSizeText(bytes: number): string {
  if (bytes < KIB) return `${String(bytes)} B`;
  if (bytes < KIB * KIB) return `${String(Math.round(bytes / KIB))} KB`;
  return `${(bytes / (KIB * KIB)).toFixed(1)} MB`;
}
