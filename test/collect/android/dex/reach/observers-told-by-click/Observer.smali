.class public interface abstract Lreach/observers_told_by_click/Observer;
.super Ljava/lang/Object;

.method public abstract ready()V
.end method
