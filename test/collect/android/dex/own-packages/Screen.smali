.class public Lorg/owned/app/Screen;
.super Ljava/lang/Object;

.method public static show()V
  .registers 1
  return-void
.end method
