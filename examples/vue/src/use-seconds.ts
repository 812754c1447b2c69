import { onMounted, onUnmounted, ref, type Ref } from 'vue';

/** How long the component has been in the page, in seconds. */
export function useSeconds(): Ref<number> {
  const seconds = ref(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  onMounted(() => (timer = setInterval(() => (seconds.value += 0.1), 100)));
  onUnmounted(() => clearInterval(timer));
  return seconds;
}
