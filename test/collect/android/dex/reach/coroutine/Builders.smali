.class public Lreach/coroutine/Builders;
.super Ljava/lang/Object;

.field public static last:Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public static launch(Ljava/lang/Object;)V
  .registers 1
  sput-object p0, Lreach/coroutine/Builders;->last:Ljava/lang/Object;
  return-void
.end method
