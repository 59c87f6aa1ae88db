import { Input } from 'antd';

/** 自己的话: what the applicant writes; `missing` says why it cannot be left empty, once it was sent empty. */
export function OwnWords({
  id,
  label,
  rows,
  value,
  change,
  missing = null,
}: {
  readonly id: string;
  readonly label: string;
  readonly rows: number;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly missing?: string | null;
}) {
  const errorId = `${id}-error`;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={rows}
        maxLength={2000}
        value={value}
        {...(missing === null
          ? {}
          : { 'aria-invalid': true, 'aria-describedby': errorId, status: 'error' as const })}
        onChange={(event) => {
          change(event.target.value);
        }}
      />
      {missing !== null && (
        <p id={errorId} className="field-error" role="alert">
          ✕ {missing}
        </p>
      )}
    </>
  );
}
