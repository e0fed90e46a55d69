.class public interface abstract Lreach/lazily_injected_by_click/Provider;
.super Ljava/lang/Object;

.method public abstract get()Ljava/lang/Object;
.end method
