interface Props {
  readonly id: string;
  readonly label: string;
  /** What the button belongs to, for those who hear it alone. */
  readonly about: string;
  readonly camera?: boolean;
  readonly disabled: boolean;
  readonly pick: (file: File) => void;
}

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.doc,.xls,.ofd';

/** A real file input under a button: works with keyboard, screen reader and the phone's camera. */
export function FilePicker({ id, label, about, camera = false, disabled, pick }: Props) {
  return (
    <span className={`file-picker${camera ? ' file-picker-camera' : ''}`}>
      <input
        id={id}
        type="file"
        className="unseen"
        disabled={disabled}
        accept={camera ? 'image/*' : ACCEPTED}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) pick(file);
        }}
      />
      <label htmlFor={id}>
        {label}
        <span className="unseen">{about}</span>
      </label>
    </span>
  );
}
