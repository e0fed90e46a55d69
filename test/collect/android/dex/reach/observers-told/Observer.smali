.class public interface abstract Lreach/observers_told/Observer;
.super Ljava/lang/Object;

.method public abstract ready()V
.end method
