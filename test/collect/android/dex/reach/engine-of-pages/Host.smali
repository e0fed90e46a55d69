.class public interface abstract Lreach/engine_of_pages/Host;
.super Ljava/lang/Object;

.method public abstract configureEngine(Lreach/engine_of_pages/Engine;)V
.end method
