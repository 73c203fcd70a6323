import type { ChooseDialogProps } from '#app/features/profiles/choose/choose-button.tsx';

export function FromListDialog({ onClose }: ChooseDialogProps) {
  return (
    <button type="button" onClick={onClose}>
      …
    </button>
  );
}
