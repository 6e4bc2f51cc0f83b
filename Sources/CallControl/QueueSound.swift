import enum QueueEngine.Sound

/// The engine's sound; ARI has a type of the same name for its sound files.
typealias QueueSound = Sound
