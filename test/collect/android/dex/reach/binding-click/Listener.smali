.class public interface abstract Lreach/binding_click/Listener;
.super Ljava/lang/Object;

.method public abstract onCall(ILandroid/view/View;)V
.end method
