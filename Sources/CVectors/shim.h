// What Swift has no word for: which of sixteen bytes have their highest bit set, four words that are rotated at once, and
// memory that will be read soon.
#include <stdint.h>

typedef uint8_t sixteen_bytes __attribute__((ext_vector_type(16)));

// The highest bits of sixteen bytes as one number, the first byte's lowest.
static inline uint32_t highest_bits(sixteen_bytes bytes) {
#if defined(__SSE2__)
  typedef char vector __attribute__((vector_size(16)));
  return (uint32_t)__builtin_ia32_pmovmskb128((vector)bytes);
#else
  typedef uint64_t halves __attribute__((ext_vector_type(2)));
  // The highest bit of each byte comes down, and one product gathers the eight of them.
  halves bits = (((halves)bytes >> 7) & 0x0101010101010101) * 0x0102040810204080 >> 56;
  return (uint32_t)(bits.x | bits.y << 8);
#endif
}

typedef uint32_t four_words __attribute__((ext_vector_type(4)));

// Four words, each rotated to the left.
static inline four_words rotated_words(four_words words, uint32_t bits) {
  return words << bits | words >> (32 - bits);
}

// Lets the processor fetch what stands at a place while it does other work; any place will do.
static inline void fetch_ahead(const void *place) { __builtin_prefetch(place); }
