.class public Lreach/default_method/Own;
.super Ljava/lang/Object;
.implements Lreach/default_method/Starter;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method
