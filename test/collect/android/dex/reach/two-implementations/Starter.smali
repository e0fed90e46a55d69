.class public interface abstract Lreach/two_implementations/Starter;
.super Ljava/lang/Object;

.method public abstract start()V
.end method
