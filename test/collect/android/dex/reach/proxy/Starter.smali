.class public interface abstract Lreach/proxy/Starter;
.super Ljava/lang/Object;

.method public abstract begin()V
.end method
