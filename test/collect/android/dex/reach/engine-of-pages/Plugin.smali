.class public interface abstract Lreach/engine_of_pages/Plugin;
.super Ljava/lang/Object;

.method public abstract onAttachedToEngine(Lreach/engine_of_pages/Engine;)V
.end method
