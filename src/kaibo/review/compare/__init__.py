"""对比: groups of shows side by side, each as sure as its shows are many and alike."""
