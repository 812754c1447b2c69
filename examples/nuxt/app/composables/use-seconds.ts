import { onMounted, onUnmounted, ref, type Ref } from 'vue';

/** How long the page has been shown, updated ten times a second. */
export function useSeconds(): Ref<number> {
  const seconds = ref(0);
  let timer: ReturnType<typeof setInterval>;
  onMounted(() => {
    timer = setInterval(() => (seconds.value += 0.1), 100);
  });
  onUnmounted(() => clearInterval(timer));
  return seconds;
}
